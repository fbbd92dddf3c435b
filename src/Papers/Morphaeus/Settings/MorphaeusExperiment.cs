using System.Text.Json.Serialization;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>
/// An experiment of "What Do AEs Learn? Challenging Common Assumptions in Unsupervised Anomaly Detection".
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ModelExperiment), "model")]
[JsonDerivedType(typeof(TransferExperiment), "transfer")]
[JsonDerivedType(typeof(ComparisonExperiment), "comparison")]
public abstract record MorphaeusExperiment : Experiment;
