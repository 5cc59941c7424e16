import { test } from '../support/firefox.ts';
import { tellFrameStories } from './stories/frames.ts';

tellFrameStories(test);
