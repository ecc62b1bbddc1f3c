#!/usr/bin/env node
import { processIo } from './io.ts'
import { keepMemoryLow } from './low-memory.ts'
import { runOcds } from './run.ts'

keepMemoryLow()
process.exitCode = await runOcds(process.argv.slice(2), processIo())
