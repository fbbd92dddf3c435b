namespace TorchSharp;

/// <summary>How padding is filled; the other modes have no user.</summary>
public enum PaddingModes
{
    Zeros = 0,
    Reflect = 1,
    Constant = 4,
}
