import { test } from '../support/chromium.ts';
import { tellFrameStories } from './stories/frames.ts';

tellFrameStories(test);
