import { test } from '../support/firefox.ts';
import { tellOverlayStories } from './stories/overlays.ts';

tellOverlayStories(test);
