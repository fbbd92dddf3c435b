// libtorch has one random stream and one number of threads per process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
