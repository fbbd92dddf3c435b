namespace Residua.Models;

/// <summary>Volumes of one size, each made anew whenever it is needed: as it is stored, or augmented at random.</summary>
public interface IVolumes
{
    /// <summary>Volumes in the set.</summary>
    int Count { get; }

    /// <summary>Rows of a slice.</summary>
    int Height { get; }

    /// <summary>Columns of a slice.</summary>
    int Width { get; }

    /// <summary>Slices of a volume.</summary>
    int Depth { get; }

    /// <summary>
    /// Draws all that is random about the next copy of a volume. The copy itself is made by the result, several at once.
    /// </summary>
    /// <remarks>Random streams that this draws from belong to <see cref="DiffusionTraining.Streams"/>.</remarks>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    SliceOfVolume Draw(int index);
}

/// <summary>Makes a slice of a volume, on any thread; draws nothing.</summary>
/// <param name="slice">From 0 to the depth − 1.</param>
/// <param name="pixels">(H · W), overwritten.</param>
public delegate void SliceOfVolume(int slice, Span<float> pixels);
