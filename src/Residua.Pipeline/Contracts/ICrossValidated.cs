namespace Residua.Pipeline.Contracts;

/// <summary>An experiment on data that are divided into folds, each of which trains another model.</summary>
public interface ICrossValidated
{
    /// <summary>Number of the fold, from 0; with several replicates, of the first.</summary>
    int Fold { get; }

    /// <summary>The same experiment on another fold.</summary>
    Experiment OfFold(int fold);
}
