namespace Residua.Numerics;

/// <summary>
/// Finds the first corner of the reduced ROC curve that reaches a true positive rate, from the lowest score to the highest.
/// </summary>
/// <remarks>
/// A point lies inside of a straight stretch if as many positives and negatives have its score as have the next lower one: the
/// second differences that scikit-learn looks at are 0. The ends of the curve are corners.
/// </remarks>
internal struct RocCorners
{
    private readonly int _negatives;
    private readonly int _positives;
    private readonly int _enough;
    private int _negativesAtOrAbove;
    private int _positivesAtOrAbove;
    private (int Positives, int Negatives) _below = (-1, -1);
    private (int Step, int Positives, int Negatives) _found;

    /// <summary>Starts below the lowest score.</summary>
    /// <param name="level">The rate, in (0, 1].</param>
    /// <param name="negatives">All of them.</param>
    /// <param name="positives">All of them; at least one.</param>
    public RocCorners(double level, int negatives, int positives)
    {
        (_negatives, _positives, _enough) = (negatives, positives, Enough(level, positives));
        (_negativesAtOrAbove, _positivesAtOrAbove) = (negatives, positives);
    }

    /// <summary>Takes those of one score, which is higher than the scores before; at least one.</summary>
    public void AddStep(int step, int stepPositives, int stepNegatives)
    {
        if (_positivesAtOrAbove < _enough)
        {
            return;
        }

        // The highest score is a corner too: if it alone is enough, nothing above it will say so.
        var isHighest = _positivesAtOrAbove == stepPositives && _negativesAtOrAbove == stepNegatives;
        if (_below != (stepPositives, stepNegatives) || isHighest)
        {
            _found = (step, _positivesAtOrAbove, _negativesAtOrAbove);
        }

        _below = (stepPositives, stepNegatives);
        _positivesAtOrAbove -= stepPositives;
        _negativesAtOrAbove -= stepNegatives;
    }

    /// <summary>The corner, once all scores were taken.</summary>
    /// <param name="thresholds">The score of each step.</param>
    public readonly OperatingPoint Point(float[] thresholds) => new(
        (double)_found.Negatives / _negatives, (double)_found.Positives / _positives, thresholds[_found.Step]);

    // The comparison that counts is that of the rates as they are rounded.
    private static int Enough(double level, int positives)
    {
        var enough = Math.Max((int)Math.Ceiling(level * positives) - 1, 1);
        while ((double)enough / positives < level)
        {
            enough++;
        }

        return enough;
    }
}
