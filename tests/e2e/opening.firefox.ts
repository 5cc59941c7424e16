import { test } from '../support/firefox.ts';
import { tellOpeningStories } from './stories/opening.ts';

tellOpeningStories(test);
