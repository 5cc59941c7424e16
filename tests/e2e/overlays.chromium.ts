import { test } from '../support/chromium.ts';
import { tellOverlayStories } from './stories/overlays.ts';

tellOverlayStories(test);
