import { test } from '../support/firefox.ts';
import { tellCardStories } from './stories/card.ts';

tellCardStories(test);
