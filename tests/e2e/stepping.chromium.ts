import { test } from '../support/chromium.ts';
import { tellSteppingStories } from './stories/stepping.ts';

tellSteppingStories(test);
