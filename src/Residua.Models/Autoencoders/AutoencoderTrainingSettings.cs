using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>
/// How an autoencoder is trained. Defaults are those of the original's convolutional autoencoders; its other experiments set
/// some of these.
/// </summary>
public sealed record AutoencoderTrainingSettings
{
    /// <summary>Images per step; a last batch that is smaller is left out. Default 64.</summary>
    [Range(1, 65536)]
    public int Batch { get; init; } = 64;

    /// <summary>Most epochs. Default 1000.</summary>
    [Range(1, 1_000_000)]
    public int Epochs { get; init; } = 1000;

    /// <summary>Learning rate of Adam at first. Default 5e-4.</summary>
    [Range(0.0, 10.0)]
    public double Lr { get; init; } = 5e-4;

    /// <summary>What becomes of the learning rate; the kinds with optimisers of their own ignore it. Default none.</summary>
    public AutoencoderSchedule Scheduler { get; init; } = AutoencoderSchedule.None;

    /// <summary>
    /// Validations in a row without improvement, by more than 1e-8, after which the training ends. Default 25. The adversarial
    /// autoencoder never ends early.
    /// </summary>
    [Range(1, 1_000_000)]
    public int Patience { get; init; } = 25;

    /// <summary>
    /// Weight of the perceptual loss; more than 0 needs <see cref="PerceptualWeights"/>. Default 0; 0.05 as published for
    /// MorphAEus.
    /// </summary>
    [Range(0.0, 1000.0)]
    public double Alfa { get; init; }

    /// <summary>
    /// File with the ImageNet weights of VGG-19, <c>.safetensors</c> or <c>.pt</c> with torchvision's names. Null, the default:
    /// there is no perceptual loss, neither in training nor in the log.
    /// </summary>
    public string? PerceptualWeights { get; init; }

    /// <summary>
    /// Whether the cosine and the exponential schedule take the validation loss for the number of the epoch, as the original's do
    /// by accident: the rate hardly changes. Default true; false: the number of epochs.
    /// </summary>
    public bool LossAsEpoch { get; init; } = true;

    /// <summary>
    /// Whether networks are trained in evaluation mode, as the original's are by accident: batch normalisation keeps its initial
    /// statistics, and the variational autoencoder does not sample. Default true. The adversarial autoencoder ignores it.
    /// </summary>
    public bool FrozenNorm { get; init; } = true;

    /// <summary>
    /// What the sums of the training losses begin with in every epoch's log: the original's begin with 1, so that what it logs is
    /// 1/N too high; no other number depends on it. Default 1. The adversarial autoencoder ignores it: it begins with 0.
    /// </summary>
    [Range(0.0, 1.0)]
    public double LogStart { get; init; } = 1;

    /// <summary>
    /// Epochs between two checkpoints, whose writing takes time: they are three times as large as the network. There is one every
    /// minute at least. Default 10. Changes no number.
    /// </summary>
    [Range(1, 1_000_000)]
    public int SaveEvery { get; init; } = 10;
}

/// <summary>What becomes of the learning rate of an autoencoder.</summary>
public enum AutoencoderSchedule
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>A tenth of it after more than ten validations in a row whose loss has not fallen.</summary>
    Plateau,

    /// <summary>
    /// Half a cosine over 100 epochs; the optimiser is then Adam with amsgrad and a weight decay of 1e-5, as in the original.
    /// </summary>
    Cosine,

    /// <summary>Times 0.97 with every epoch.</summary>
    Exponential,
}
