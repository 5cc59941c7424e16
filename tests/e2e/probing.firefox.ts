import { test } from '../support/firefox.ts';
import { tellProbingStories } from './stories/probing.ts';

tellProbingStories(test);
