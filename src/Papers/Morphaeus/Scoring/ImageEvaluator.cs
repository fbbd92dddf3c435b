using Residua.Models;
using Residua.Numerics;

namespace Residua.Papers.Morphaeus;

/// <summary>Measures how an image was reconstructed.</summary>
/// <param name="meanImage">The mean training image: what a model gives that has learnt nothing from its input.</param>
/// <param name="mistake">What goes wrong on purpose.</param>
internal sealed class ImageEvaluator(Slice meanImage, Mistake mistake)
{
    private readonly GaussianBlur _blur = new(sigma: 2);

    /// <summary>The reconstruction, or a wrong one.</summary>
    public AutoencoderPrediction Mistaken(AutoencoderPrediction right, Slice image) => mistake switch
    {
        Mistake.CopiedInput => right with { Reconstruction = image.Pixels.ToArray() },
        Mistake.Black => right with { Reconstruction = new float[image.Pixels.Length] },
        Mistake.MeanImage => right with { Reconstruction = meanImage.Pixels.ToArray() },
        Mistake.Prior => right with { Reconstruction = right.Prior ?? right.Reconstruction },
        _ => right,
    };

    /// <summary>Measures an image.</summary>
    /// <param name="set">Name of its set.</param>
    /// <param name="name">Name of its file.</param>
    /// <param name="image">(H, W), in [0, 1].</param>
    /// <param name="prediction">What a model makes of it.</param>
    /// <param name="mask">(H, W), above a half where the pathology is; null: nothing says where.</param>
    public ImageScore Score(string set, string name, Slice image, AutoencoderPrediction prediction, Slice? mask)
    {
        var blurred = new float[image.Pixels.Length];
        _blur.Apply(image, blurred);
        var mean = Error(prediction.Reconstruction);
        var similarity = ImageSimilarity.Mean(image, image with { Pixels = prediction.Reconstruction });
        return new(set, Path.GetFileNameWithoutExtension(name), mistake == Mistake.Inverted ? 1 - mean : mean, mean, similarity)
        {
            Blur = Error(blurred),
            MeanImage = Error(meanImage.Pixels.Span),
            Lesion = Lesion(prediction.Reconstruction),
            MeanImageLesion = Lesion(meanImage.Pixels.Span),
            Prior = prediction.Prior is { } prior ? Error(prior) : null,
            PriorLesion = prediction.Prior is null ? null : Lesion(prediction.Prior),
        };

        double Error(ReadOnlySpan<float> reconstruction) =>
            ReconstructionErrors.MeanAbsolute(image.Pixels.Span, reconstruction);

        LesionResidual? Lesion(ReadOnlySpan<float> reconstruction) =>
            mask is { } where ? LesionResidual.Of(image.Pixels.Span, reconstruction, where.Pixels.Span) : null;
    }
}
