import { test } from '../support/firefox.ts';
import { tellMeddlingStories } from './stories/meddling.ts';

tellMeddlingStories(test);
