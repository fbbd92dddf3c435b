namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// What makes one chest and its position before the detector differ from the next; mm from the middle of the chest.
/// </summary>
/// <remarks>
/// A frontal view of an adult: transverse diameters of the thorax of 25 to 31 cm, cardiothoracic ratio 0.44 ± 0.04 and below
/// 0.5 in health, the right half of the diaphragm 1 to 2.5 cm above the left. Textbook numbers; the spreads are guesses.
/// </remarks>
internal sealed record ChestTraits
{
    /// <summary>Draws a person.</summary>
    public ChestTraits(Dice dice)
    {
        IsFemale = dice.Uniform() < 0.46;
        HalfWidth = (IsFemale ? 129 : 139) + (6.5 * dice.Bell());
        Apex = -143 + (5 * dice.Bell());
        Dome = 88 + (9 * Math.Clamp(dice.Bell(), -2.2, 1.8));
        LeftDrop = dice.Between(8, 24);
        Fall = dice.Between(36, 54);
        HeartRatio = Math.Clamp(0.44 + (0.035 * dice.Bell()), 0.36, 0.5);
        HeartTilt = dice.Between(0.45, 0.8);
        Knob = dice.Between(5, 14);
        Mediastinum = dice.Between(21, 29);
        Wall = Math.Max(14, 27 + (9 * dice.Bell()));
        RibSlope = dice.Between(0.82, 1.18);
        RibPhase = dice.Between(-11, 11);
        Breast = IsFemale ? dice.Between(0.04, 0.12) : 0.02 * dice.Uniform();
        BreastRadius = dice.Between(58, 82);
        Clavicle = new(dice.Between(-6, 6), dice.Between(-10, 9));
        Scapula = dice.Between(0, 34);
        HasStomachBubble = dice.Uniform() < 0.6;
        Rotation = 0.028 * dice.Bell();
        Scale = new(1 + (0.045 * dice.Bell()), 1 + (0.05 * dice.Bell()));
        Shift = new(6 * dice.Bell(), 8 * dice.Bell());
        Turn = 4.5 * dice.Bell();
    }

    /// <summary>Whether breasts are drawn.</summary>
    public bool IsFemale { get; }

    /// <summary>Half the inner width of the thorax.</summary>
    public double HalfWidth { get; }

    /// <summary>Height of the apices.</summary>
    public double Apex { get; }

    /// <summary>Height of the right dome of the diaphragm: deep after a deep breath.</summary>
    public double Dome { get; }

    /// <summary>How far the left dome lies below the right one.</summary>
    public double LeftDrop { get; }

    /// <summary>From a dome down to the costophrenic angle.</summary>
    public double Fall { get; }

    /// <summary>Width of the heart through that of the thorax.</summary>
    public double HeartRatio { get; }

    /// <summary>Slope of the heart's long axis.</summary>
    public double HeartTilt { get; }

    /// <summary>How far the aortic arch stands out.</summary>
    public double Knob { get; }

    /// <summary>Half the width of the upper mediastinum.</summary>
    public double Mediastinum { get; }

    /// <summary>Thickness of the chest wall's soft tissue.</summary>
    public double Wall { get; }

    /// <summary>How steeply ribs fall; 1 is average.</summary>
    public double RibSlope { get; }

    /// <summary>How far ribs lie below their usual places.</summary>
    public double RibPhase { get; }

    /// <summary>How strongly breasts show.</summary>
    public double Breast { get; }

    /// <summary>Radius of a breast.</summary>
    public double BreastRadius { get; }

    /// <summary>How far the clavicles lie beside and below their usual places.</summary>
    public Place Clavicle { get; }

    /// <summary>How far the scapulae have been turned out of the lungs.</summary>
    public double Scapula { get; }

    /// <summary>Whether the stomach holds air.</summary>
    public bool HasStomachBubble { get; }

    /// <summary>Slant of the body in the picture.</summary>
    public double Rotation { get; }

    /// <summary>Size in the picture along each axis.</summary>
    public Place Scale { get; }

    /// <summary>How far from the picture's centre the body stands.</summary>
    public Place Shift { get; }

    /// <summary>How far the front of the chest is shifted against the back, since hardly anybody stands straight.</summary>
    public double Turn { get; }
}
