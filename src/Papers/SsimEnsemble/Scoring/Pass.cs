namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>Which volumes of a data set are scored.</summary>
public enum Pass
{
    /// <summary>Those whose lesions are known and decide the data set's threshold.</summary>
    Validation,

    /// <summary>Those that are scored with that threshold.</summary>
    Test,

    /// <summary>Subjects without lesions: reconstruction errors, and thresholds by false positive rate.</summary>
    Healthy,
}
