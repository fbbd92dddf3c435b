namespace Residua.Papers;

/// <summary>One stage of one experiment: what it reads, what it needs, what it does.</summary>
/// <remarks>
/// <see cref="Settings"/> is all of the configuration that <see cref="Run"/> sees, so that a step's key
/// cannot forget a value that changes its numbers.
/// </remarks>
public sealed class Step
{
    private Step(
        Stage stage, string kind, int version, object settings, IReadOnlyList<Step> needs, IReadOnlyList<string> outsideFiles,
        Action<StepRun> run)
    {
        Stage = stage;
        Kind = kind;
        Version = version;
        Settings = settings;
        Needs = needs;
        OutsideFiles = outsideFiles;
        Run = run;
    }

    /// <summary>The stage that the step belongs to.</summary>
    public Stage Stage { get; }

    /// <summary>What is computed, in kebab-case, such as <c>brain-phantom</c>; part of the key.</summary>
    public string Kind { get; }

    /// <summary>Raised when the code of the step changes its results; part of the key.</summary>
    public int Version { get; }

    /// <summary>The slice of the resolved configuration that the step reads; part of the key.</summary>
    public object Settings { get; }

    /// <summary>Steps whose artifacts this one reads, in the order of <see cref="StepRun.Inputs"/>.</summary>
    public IReadOnlyList<Step> Needs { get; }

    /// <summary>Files outside the artifacts whose contents the step reads; their digests are part of the key.</summary>
    public IReadOnlyList<string> OutsideFiles { get; }

    /// <summary>Does the work: writes files into <see cref="StepRun.Output"/>.</summary>
    public Action<StepRun> Run { get; }

    /// <summary>Makes a step; pass a static lambda as <paramref name="run"/>, so that it reads nothing but its settings.</summary>
    /// <exception cref="ArgumentException">A needed step belongs to a later stage.</exception>
    public static Step Create<TSettings>(
        Stage stage, string kind, int version, TSettings settings, IReadOnlyList<Step> needs, Action<TSettings, StepRun> run,
        IReadOnlyList<string>? outsideFiles = null)
        where TSettings : notnull
    {
        if (needs.FirstOrDefault(need => need.Stage > stage) is { } late)
        {
            throw new ArgumentException($"{stage} {kind} cannot need {late.Stage} {late.Kind}, which runs later.", nameof(needs));
        }

        return new(stage, kind, version, settings, needs, outsideFiles ?? [], context => run(settings, context));
    }
}
