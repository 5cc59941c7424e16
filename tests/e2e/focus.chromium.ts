import { test } from '../support/chromium.ts';
import { tellFocusStories } from './stories/focus.ts';

test.describe('commands through their listeners', () => tellFocusStories(test));
