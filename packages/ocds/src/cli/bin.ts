#!/usr/bin/env node
import { processIo } from './io.ts'
import { runOcds } from './run.ts'

process.exitCode = await runOcds(process.argv.slice(2), processIo())
