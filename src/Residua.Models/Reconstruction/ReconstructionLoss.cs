using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>What a network that reconstructs is trained to minimise, and how the log calls its terms.</summary>
/// <param name="Rate">Reconstructs a batch and rates that; of the terms the first is minimised.</param>
/// <param name="TrainingNames">Names of the terms on training batches; where there are fewer, the rest is not logged.</param>
/// <param name="ValidationNames">Names of the terms on validation slices.</param>
internal sealed record ReconstructionLoss(
    Func<Tensor, RatedReconstruction> Rate, IReadOnlyList<string> TrainingNames, IReadOnlyList<string> ValidationNames);

/// <summary>A batch, reconstructed and rated.</summary>
/// <param name="Reconstruction">(B, 1, H, W).</param>
/// <param name="Terms">One number each.</param>
internal sealed record RatedReconstruction(Tensor Reconstruction, IReadOnlyList<Tensor> Terms);
