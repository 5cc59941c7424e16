import { test } from '../support/firefox.ts';
import { tellStructureStories } from './stories/structure.ts';

tellStructureStories(test);
