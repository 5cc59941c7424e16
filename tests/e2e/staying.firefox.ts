import { test } from '../support/firefox.ts';
import { tellStayingStories } from './stories/staying.ts';

tellStayingStories(test);
