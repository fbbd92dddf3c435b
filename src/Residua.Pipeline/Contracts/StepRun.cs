namespace Residua.Pipeline.Contracts;

/// <summary>What a running step is given: folders, resources, and a way to tell how it goes.</summary>
public sealed class StepRun
{
    /// <summary>Folder, empty at first, for the files of the step; becomes its artifact when the step returns.</summary>
    public required string Output { get; init; }

    /// <summary>Folder of the artifact of one of the step's inputs.</summary>
    public required Func<Step, string> FolderOf { get; init; }

    /// <summary>
    /// Folder for what a stopped step goes on from; need not exist. It outlives failures, Ctrl-C and kills, is given to the
    /// next run of the same step, and is removed once the artifact is there. Write into it with <see cref="Data.AtomicFile"/>.
    /// </summary>
    public required string Resume { get; init; }

    /// <summary>The step's <see cref="Step.OutsideFiles"/>, in that order: where they lie in this run.</summary>
    public IReadOnlyList<string> OutsideFiles { get; init; } = [];

    /// <summary>Most threads to use at once; at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Where models run: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>. For steps with <see cref="Step.Engine"/>.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Signalled by Ctrl-C; a step checks it at least once a second.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// Told how many units of work are done and how many there are; a step that goes on begins with what it has.
    /// </summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Told in a few words how it goes, such as <c>loss 0.0312</c>; shown beside the progress until the next.</summary>
    public Action<string> Status { get; init; } = _ => { };

    /// <summary>Told what the user should know although the step goes on.</summary>
    public Action<string> Warn { get; init; } = _ => { };

    /// <summary>
    /// What the step found out about its data, such as <see cref="DataOrigin.Fact"/>: about the data set that it brings, or about
    /// those that its inputs come from. Kept in its manifest, by data set, and in the manifests of the steps that read it.
    /// </summary>
    public Dictionary<string, string> Facts { get; } = [];

    /// <summary>Path of a file that one of the step's inputs wrote.</summary>
    public string PathOf(Step input, string file) => Path.Combine(FolderOf(input), file);
}
