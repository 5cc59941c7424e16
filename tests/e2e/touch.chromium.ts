import { test } from '../support/chromium.ts';
import { tellTouchStories } from './stories/touch.ts';

tellTouchStories(test);
