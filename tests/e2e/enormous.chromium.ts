import { test } from '../support/chromium.ts';
import { tellEnormousStories } from './stories/enormous.ts';

tellEnormousStories(test);
