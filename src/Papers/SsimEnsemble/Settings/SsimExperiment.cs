using System.Text.Json.Serialization;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>
/// An experiment of "Diffusion Models with Ensembled Structure-Based Anomaly Scoring for Unsupervised Anomaly Detection".
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DdpmExperiment), "training")]
[JsonDerivedType(typeof(EvaluationExperiment), "evaluation")]
[JsonDerivedType(typeof(SensitivityExperiment), "sensitivity")]
[JsonDerivedType(typeof(FolderExperiment), "score-folder")]
[JsonDerivedType(typeof(TestStepExperiment), "test-step")]
public abstract record SsimExperiment : Experiment;
