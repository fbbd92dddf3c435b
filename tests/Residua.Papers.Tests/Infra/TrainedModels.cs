using System.Collections.Concurrent;

namespace Residua.Papers.Tests;

/// <summary>The models of the reference runs, each trained when a test first asks for it.</summary>
[CollectionDefinition(Name)]
public sealed class TrainedModels : ICollectionFixture<TrainedModels>, IDisposable
{
    /// <summary>Of the tests that share them.</summary>
    public const string Name = "trained models";

    private readonly ConcurrentDictionary<string, ReferenceModel> _models = new();

    internal ReferenceModel this[string name] => _models.GetOrAdd(name, ReferenceModel.Train);

    public void Dispose()
    {
        foreach (var model in _models.Values)
        {
            model.Dispose();
        }
    }
}
