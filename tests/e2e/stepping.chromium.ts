import { test } from '../support/chromium.ts';
import { tellSteppingStories } from './stories/stepping.ts';

test.describe('commands through their listeners', () => tellSteppingStories(test));
