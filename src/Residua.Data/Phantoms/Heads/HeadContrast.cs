namespace Residua.Data.Phantoms.Heads;

/// <summary>The weighting of an image.</summary>
public enum HeadModality
{
    /// <summary>T1-weighted: white matter bright, fluid dark.</summary>
    T1,

    /// <summary>T2-weighted: fluid bright, white matter dark.</summary>
    T2,
}

/// <summary>How bright tissues are, relative to the brightest normal one.</summary>
/// <remarks>
/// T2: spin-echo signal ρ·exp(−TE/T2)·(1−exp(−TR/T1)) at the TE 100 ms and TR 5725 ms of IXI's Hammersmith scanner, with T1 and
/// T2 at 3 T of Wansapura et al. 1999 (white 832 and 80 ms, grey 1331 and 110 ms), water contents 0.70, 0.82 and 1, and fluid
/// with 4300 and 2000 ms (rounded): 0.285 : 0.465 : 1. T1: magnetisation-prepared gradient echoes, whose contrast depends on
/// details of the sequence; levels as in BrainWeb's T1 brain (Collins et al. 1998), rounded. Deep grey on T2 is darkened by iron:
/// a guess.
/// </remarks>
internal sealed record HeadContrast(double Fluid, double Grey, double Deep, double White)
{
    /// <summary>Levels of a healthy brain.</summary>
    public static HeadContrast Of(HeadModality modality) => modality == HeadModality.T1
        ? new(Fluid: 0.28, Grey: 0.72, Deep: 0.75, White: 1)
        : new(Fluid: 1, Grey: 0.465, Deep: 0.385, White: 0.285);

    /// <summary>The same with a subject's own deviations.</summary>
    public HeadContrast Vary(Dice dice)
    {
        return this with { Fluid = Fluid * Spread(0.04), Grey = Grey * Spread(0.035), Deep = Deep * Spread(0.035) };

        double Spread(double most) => 1 + dice.Between(-most, most);
    }

    /// <summary>The level of a mixture.</summary>
    public double Level(double fluid, double grey, double deep)
    {
        var tissue = White + (deep * (Deep - White));
        tissue += grey * (Grey - tissue);
        return tissue + (fluid * (Fluid - tissue));
    }
}
