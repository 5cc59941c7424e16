import { test } from '../support/firefox.ts';
import { tellTouchStories } from './stories/touch.ts';

tellTouchStories(test);
