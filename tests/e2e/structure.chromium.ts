import { test } from '../support/chromium.ts';
import { tellStructureStories } from './stories/structure.ts';

tellStructureStories(test);
