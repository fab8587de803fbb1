#!/usr/bin/env node
import { program } from 'commander';

program.name('polku').description('One jobseeker, one pathway; every euro of the municipal share explained.');
await program.parseAsync();
