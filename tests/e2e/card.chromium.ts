import { test } from '../support/chromium.ts';
import { tellCardStories } from './stories/card.ts';

tellCardStories(test);
