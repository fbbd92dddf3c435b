using System.ComponentModel;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The reconstruction: a Gaussian blur of the normal slice, or what a trained model makes of a slice.</summary>
public sealed record ReconstructionSettings
{
    /// <summary>Standard deviations of the blur in pixels. Default 100 from 0 to 5, as published. Not used with a model.</summary>
    [Description("Standard deviations of the Gaussian blur, in pixels (without a model).")]
    public Axis Sigma { get; init; } = new() { From = 0, To = 5, Count = 100 };

    /// <summary>Name of the experiment that trains the model; null: the blur.</summary>
    [Description("Name of the experiment that trains the model; null: the blur.")]
    public string? Model { get; init; }

    /// <summary>What the model reconstructs. Default normal. A blur is always that of the normal slice.</summary>
    [Description("What the model reconstructs: the normal slice (Experiment 3.1) or the anomalous one (3.2).")]
    public ReconstructionInput Input { get; init; }

    /// <summary>States of the network that are scored, one column each. Default both.</summary>
    /// <remarks>
    /// The original never switches its networks to evaluation mode, so its results are those of training mode: batch
    /// normalisation with the statistics of the single slice, and a codebook that goes on learning during the test.
    /// </remarks>
    [Description("evaluation: as intended; training: as the original leaves the network, with statistics of the single slice and a codebook that goes on learning.")]
    public IReadOnlyList<NetworkMode> Modes { get; init; } = [NetworkMode.Evaluation, NetworkMode.Training];

    /// <summary>Weights that somebody else trained: .safetensors, or what torch.save wrote; null: those of our training. Not used without a model.</summary>
    /// <remarks>An override reaches the experiment that trains the model, too; there it means nothing.</remarks>
    [Description("A file of weights (.safetensors, or .pt of PyTorch) to score instead of training the model.")]
    public string? Weights { get; init; }

    /// <summary>Which weights of the training are scored. Default those of the highest validation AP, as published.</summary>
    [Description("Weights to score: of the highest validation AP, of the lowest validation loss, or of the last step.")]
    public Checkpoint Checkpoint { get; init; }
}

/// <summary>What a model is given.</summary>
public enum ReconstructionInput
{
    /// <summary>The normal slice: one reconstruction for all intensities.</summary>
    Normal,

    /// <summary>The slice with the anomaly in it.</summary>
    Anomalous,
}

/// <summary>The state that a network is in while it reconstructs.</summary>
public enum NetworkMode
{
    /// <summary>Statistics and codebook are those of the training.</summary>
    Evaluation,

    /// <summary>Statistics are those of the slice, and the codebook goes on learning, slice by slice.</summary>
    Training,
}

/// <summary>Weights that a training leaves behind.</summary>
public enum Checkpoint
{
    /// <summary>Of the highest average precision on the validation slices.</summary>
    BestAp,

    /// <summary>Of the lowest loss on the validation slices.</summary>
    BestLoss,

    /// <summary>After the last step.</summary>
    Last,
}
