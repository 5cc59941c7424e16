import { test } from '../support/firefox.ts';
import { tellSteppingStories } from './stories/stepping.ts';

test.describe('commands through the elements of the browser’s own keys', () => tellSteppingStories(test));
