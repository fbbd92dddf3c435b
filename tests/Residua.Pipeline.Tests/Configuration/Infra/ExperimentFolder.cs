using Residua.Pipeline.Configuration;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Tests.Configuration;

/// <summary>A folder of experiments of the papers "first" and "second", deleted at the end.</summary>
public sealed class ExperimentFolder : IDisposable
{
    /// <summary>A folder of the paper "kinds".</summary>
    public static ExperimentFolder OfKinds() => new() { Papers = [new TestPaper("kinds", typeof(KindsExperiment))] };

    public IReadOnlyList<IPaper> Papers { get; init; } =
        [new TestPaper("first", typeof(TestExperiment)), new TestPaper("second", typeof(OtherExperiment))];

    public string Path { get; } = Directory.CreateTempSubdirectory("residua-configuration-").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public ExperimentFolder With(string file, string yaml)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], yaml);
        return this;
    }

    public ExperimentCatalogue Catalogue() => new(Path, Papers);

    public ExperimentSelection Load(string profile = "phantom", params string[] overrides)
    {
        var catalogue = Catalogue();
        return catalogue.Load(catalogue.Select(), profile, overrides);
    }

    /// <summary>The settings of first/e.</summary>
    public TestExperiment LoadOne(string profile = "phantom", params string[] overrides) =>
        (TestExperiment)Load(profile, overrides).Experiments[0].Settings;

    /// <summary>The problems of all experiments, with paths of files relative to this folder.</summary>
    public string Problems(string profile = "phantom", params string[] overrides) =>
        Assert.Throws<ConfigurationException>(() => Load(profile, overrides)).Message
            .Replace(Path + "/", "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
