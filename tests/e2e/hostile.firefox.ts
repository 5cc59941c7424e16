import { test } from '../support/firefox.ts';
import { tellHostileStories } from './stories/hostile.ts';

tellHostileStories(test);
