import { test } from '../support/firefox.ts';
import { tellFocusStories } from './stories/focus.ts';

test.describe('commands through the elements of the browser’s own keys', () => tellFocusStories(test));
