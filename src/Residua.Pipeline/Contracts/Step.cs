using System.Reflection;

namespace Residua.Pipeline.Contracts;

/// <summary>One stage of one experiment: what it reads, what it does.</summary>
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

    /// <summary>The slice of the resolved configuration that the step reads; part of the key. No path belongs here.</summary>
    public required object Settings { get; init; }

    /// <summary>Steps whose artifacts this one reads, by name; the names and the keys of the steps are part of the key.</summary>
    public required IReadOnlyList<StepInput> Inputs { get; init; }

    /// <summary>Files outside the artifacts whose contents the step reads; their digests are part of the key.</summary>
    public required IReadOnlyList<string> OutsideFiles { get; init; }

    /// <summary>
    /// How the step uses libtorch; null if it does not. The engine's version, BLAS, threads and device then are part of the key,
    /// and the step runs in a process of its own: libtorch's random stream and number of threads belong to a whole process.
    /// </summary>
    public required EngineUse? Engine { get; init; }

    /// <summary>
    /// Which of its files, by path inside <see cref="StepRun.Output"/>, are results of its experiment; no part of the key.
    /// </summary>
    public required Func<string, bool> Publishes { get; init; }

    /// <summary>Does the work: writes files into <see cref="StepRun.Output"/>.</summary>
    public required Action<StepRun> Run { get; init; }

    /// <summary>The method that does the work; a digest of it and of what it calls is part of the key.</summary>
    public required MethodInfo Code { get; init; }

    /// <summary>
    /// Makes a step; pass a static method as <paramref name="run"/>, so that it reads nothing but what it is given.
    /// </summary>
    /// <param name="stage">See <see cref="Stage"/>.</param>
    /// <param name="kind">See <see cref="Kind"/>.</param>
    /// <param name="settings">See <see cref="Settings"/>.</param>
    /// <param name="inputs">
    /// A record whose properties are steps, lists of steps, or records
    /// of them; each becomes a <see cref="StepInput"/>. Null for none.
    /// </param>
    /// <param name="run">See <see cref="Run"/>; asks <see cref="StepRun.PathOf"/> for the files of its inputs.</param>
    /// <param name="outsideFiles">See <see cref="OutsideFiles"/>. Default none.</param>
    /// <param name="engine">See <see cref="Engine"/>. Default none.</param>
    /// <param name="publishes">See <see cref="Publishes"/>. Default all.</param>
    /// <exception cref="ArgumentException">An input belongs to a later stage.</exception>
    public static Step Create<TSettings, TInputs>(
        Stage stage, string kind, TSettings settings, TInputs inputs, Action<TSettings, TInputs, StepRun> run,
        IReadOnlyList<string>? outsideFiles = null, EngineUse? engine = null, Func<string, bool>? publishes = null)
        where TSettings : notnull
    {
        var named = StepInput.AllOf(inputs);
        if (named.FirstOrDefault(input => input.Step.Stage > stage) is { } late)
        {
            throw new ArgumentException(
                $"{stage} {kind} cannot read {late.Step.Stage} {late.Step.Kind}, which runs later.", nameof(inputs));
        }

        return new()
        {
            Stage = stage,
            Kind = kind,
            Settings = settings,
            Inputs = named,
            OutsideFiles = outsideFiles ?? [],
            Engine = engine,
            Publishes = publishes ?? (_ => true),
            Run = context => run(settings, inputs, context),
            Code = run.Method,
        };
    }
}
