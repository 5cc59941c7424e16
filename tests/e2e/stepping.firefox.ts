import { test } from '../support/firefox.ts';
import { tellSteppingStories } from './stories/stepping.ts';

tellSteppingStories(test);
