namespace Residua.Pipeline.Tests.Configuration;

public sealed class ResolvedValueTests : IDisposable
{
    private readonly ExperimentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_value_is_listed_with_its_origin()
    {
        _folder.With("first/_base.yaml", "anomaly: { radius: 5 }\n")
            .With("first/e.yaml", "extends: _base\nrate: 0.1\nprofiles:\n  paper:\n    anomaly: { intensity: { to: 1e-7 } }\n");

        var values = _folder.Load("paper", "kernels=[1, 9]").Experiments[0].Values.Select(value => value.ToString()).ToList();

        Assert.Equal(
            """
            title:  (default)
            seed: 0 (default)
            replicates.seeds: 1 (default)
            replicates.folds: 1 (default)
            threads: null (default)
            anomaly.kind: disk (default)
            anomaly.radius: 5 (first/_base.yaml:1:20)
            anomaly.intensity.from: 0 (default)
            anomaly.intensity.to: 1E-07 (first/e.yaml:5:33)
            anomaly.intensity.count: 50 (default)
            sigma: null (default)
            share: 0.6 (default)
            rate: 0.1 (first/e.yaml:2:7)
            weight: 0 (default)
            steps: 1 (default)
            limit: null (default)
            shuffle: false (default)
            folder: null (default)
            kernels: [1, 9] (--set kernels=[1, 9])
            kinds: [] (default)
            axes: [] (default)
            names: [a] (default)
            """,
            string.Join('\n', values).Replace(_folder.Path + "/", "", StringComparison.Ordinal));
    }
}
