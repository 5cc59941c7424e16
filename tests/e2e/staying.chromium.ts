import { test } from '../support/chromium.ts';
import { tellStayingStories } from './stories/staying.ts';

tellStayingStories(test);
