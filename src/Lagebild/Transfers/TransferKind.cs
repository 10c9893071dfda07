namespace Lagebild.Transfers;

/// <summary>What is given; the contract writes these in lower case.</summary>
public enum TransferKind : byte
{
    /// <summary>Weapons and ammunition.</summary>
    Arms,

    /// <summary>Money, credit, payment.</summary>
    Money,

    /// <summary>Knowledge and technology.</summary>
    Technology,

    /// <summary>Other goods, dual use included.</summary>
    Goods,

    /// <summary>Soldiers and units.</summary>
    Troops,

    /// <summary>Aid, military or civil, where it is not said what.</summary>
    Aid,

    /// <summary>Training.</summary>
    Training,
}
