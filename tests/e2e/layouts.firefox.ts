import { test } from '../support/firefox.ts';
import { tellLayoutStories } from './stories/layouts.ts';

tellLayoutStories(test);
