import { test } from '../support/chromium.ts';
import { tellOpeningStories } from './stories/opening.ts';

tellOpeningStories(test);
