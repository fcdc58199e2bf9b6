import { hallApp } from '@sanh/ui/vite';
import { defineConfig } from 'vite';

export default defineConfig(hallApp('/counter'));
