using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

/// <summary>The random stream and the count of tensors belong to the process: one test at a time.</summary>
[CollectionDefinition(Name)]
public sealed class TorchCollection
{
    public const string Name = "torch";
}

/// <summary>On one thread, so that sums are added in one order; what a test makes goes with it.</summary>
[Collection(TorchCollection.Name)]
public abstract class TorchTest : IDisposable
{
    private readonly global::TorchSharp.DisposeScope _scope = NewDisposeScope();

    protected TorchTest() => set_num_threads(1);

    public void Dispose()
    {
        _scope.Dispose();
        GC.SuppressFinalize(this);
    }
}
