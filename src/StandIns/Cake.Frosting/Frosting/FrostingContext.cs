using Cake.Core;

namespace Cake.Frosting;

public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
