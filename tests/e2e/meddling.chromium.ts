import { test } from '../support/chromium.ts';
import { tellMeddlingStories } from './stories/meddling.ts';

tellMeddlingStories(test);
