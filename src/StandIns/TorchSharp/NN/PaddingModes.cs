namespace TorchSharp;

/// <summary>How a convolution fills its padding; the other modes have no user.</summary>
public enum PaddingModes
{
    Zeros = 0,
}
