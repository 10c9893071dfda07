namespace Lagebild.Entities;

/// <summary>Where a place lies, to a hundredth of a degree (about a kilometre).</summary>
/// <param name="Latitude">Degrees north of the equator, -90 to 90.</param>
/// <param name="Longitude">Degrees east of Greenwich, -180 to 180.</param>
public readonly record struct GeoPosition(double Latitude, double Longitude);
