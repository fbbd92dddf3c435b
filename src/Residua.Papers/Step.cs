namespace Residua.Papers;

/// <summary>One stage of one experiment: what it reads, what it needs, what it does.</summary>
/// <remarks>
/// <see cref="Settings"/> is all of the configuration that <see cref="Run"/> sees, so that a step's key
/// cannot forget a value that changes its numbers.
/// </remarks>
public sealed class Step
{
    private Step()
    {
    }

    /// <summary>The stage that the step belongs to.</summary>
    public required Stage Stage { get; init; }

    /// <summary>What is computed, in kebab-case, such as <c>brain-phantom</c>; part of the key.</summary>
    public required string Kind { get; init; }

    /// <summary>Raised when the code of the step changes its results; part of the key.</summary>
    public required int Version { get; init; }

    /// <summary>The slice of the resolved configuration that the step reads; part of the key.</summary>
    public required object Settings { get; init; }

    /// <summary>Steps whose artifacts this one reads, in the order of <see cref="StepRun.Inputs"/>.</summary>
    public required IReadOnlyList<Step> Needs { get; init; }

    /// <summary>Files outside the artifacts whose contents the step reads; their digests are part of the key.</summary>
    public required IReadOnlyList<string> OutsideFiles { get; init; }

    /// <summary>
    /// Whether the step computes with libtorch. Its version, BLAS, threads and device then are part of the key, and the
    /// step runs alone with all threads: libtorch's random stream and number of threads belong to the whole process.
    /// </summary>
    public required bool UsesEngine { get; init; }

    /// <summary>Which of its files, by path inside <see cref="StepRun.Output"/>, are results of its experiment; no part of the key.</summary>
    public required Func<string, bool> Publishes { get; init; }

    /// <summary>Does the work: writes files into <see cref="StepRun.Output"/>.</summary>
    public required Action<StepRun> Run { get; init; }

    /// <summary>Makes a step; pass a static lambda as <paramref name="run"/>, so that it reads nothing but its settings.</summary>
    /// <param name="stage">See <see cref="Stage"/>.</param>
    /// <param name="kind">See <see cref="Kind"/>.</param>
    /// <param name="version">See <see cref="Version"/>.</param>
    /// <param name="settings">See <see cref="Settings"/>.</param>
    /// <param name="needs">See <see cref="Needs"/>.</param>
    /// <param name="run">See <see cref="Run"/>.</param>
    /// <param name="outsideFiles">See <see cref="OutsideFiles"/>. Default none.</param>
    /// <param name="usesEngine">See <see cref="UsesEngine"/>. Default false.</param>
    /// <param name="publishes">See <see cref="Publishes"/>. Default all.</param>
    /// <exception cref="ArgumentException">A needed step belongs to a later stage.</exception>
    public static Step Create<TSettings>(
        Stage stage, string kind, int version, TSettings settings, IReadOnlyList<Step> needs, Action<TSettings, StepRun> run,
        IReadOnlyList<string>? outsideFiles = null, bool usesEngine = false, Func<string, bool>? publishes = null)
        where TSettings : notnull
    {
        if (needs.FirstOrDefault(need => need.Stage > stage) is { } late)
        {
            throw new ArgumentException($"{stage} {kind} cannot need {late.Stage} {late.Kind}, which runs later.", nameof(needs));
        }

        return new()
        {
            Stage = stage,
            Kind = kind,
            Version = version,
            Settings = settings,
            Needs = needs,
            OutsideFiles = outsideFiles ?? [],
            UsesEngine = usesEngine,
            Publishes = publishes ?? (_ => true),
            Run = context => run(settings, context),
        };
    }
}
