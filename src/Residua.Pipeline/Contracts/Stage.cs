namespace Residua.Pipeline.Contracts;

/// <summary>What a step does for its experiment; the order is the order of a run.</summary>
public enum Stage
{
    /// <summary>Brings the data set: generates a phantom, or checks the files the user has.</summary>
    Download,

    /// <summary>Divides the volumes into training and test.</summary>
    Split,

    /// <summary>Turns volumes into the slices that are scored.</summary>
    Preprocess,

    /// <summary>Fits the models.</summary>
    Train,

    /// <summary>Computes the tables of results.</summary>
    Score,

    /// <summary>Draws the figures.</summary>
    Plot,
}
