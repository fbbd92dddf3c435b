namespace Residua.Papers;

/// <summary>What a running step is given: folders, resources, and a way to tell how it goes.</summary>
public sealed class StepRun
{
    /// <summary>Folder, empty at first, for the files of the step; becomes its artifact when the step returns.</summary>
    public required string Output { get; init; }

    /// <summary>Folders of the artifacts of <see cref="Step.Needs"/>, in that order.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>
    /// Folder for what a stopped step goes on from; need not exist. It outlives failures, Ctrl-C and kills, is given to the
    /// next run of the same step, and is removed once the artifact is there. Write into it with <see cref="Data.AtomicFile"/>.
    /// </summary>
    public required string Resume { get; init; }

    /// <summary>Most threads to use at once; at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Where models run: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>. For steps with <see cref="Step.UsesEngine"/>.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Signalled by Ctrl-C; a step checks it at least once a second.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told how many units of work are done and how many there are; a step that goes on begins with what it has.</summary>
    public Action<long, long> Progress { get; init; } = (_, _) => { };

    /// <summary>Told in a few words how it goes, such as <c>loss 0.0312</c>; shown beside the progress until the next.</summary>
    public Action<string> Status { get; init; } = _ => { };

    /// <summary>Told what the user should know although the step goes on.</summary>
    public Action<string> Warn { get; init; } = _ => { };

    /// <summary>What the step found out, such as <c>data.origin</c>; kept in its manifest and in those of the steps that need it.</summary>
    public Dictionary<string, string> Facts { get; } = [];
}
