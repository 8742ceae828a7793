"""The pipeline: ingest → read → resolve → merge → load → audit → publish, and the other things done under the lock.

`jobs` reads documents in processes, `keys` and `versions` say what a reading and an answer depend on, `steps` and
`answer` hold one function per step, `run` strings them together, `upkeep` has retry, decide, forget and prune.
"""
